/*
 * The state pass of src/figures/engine/pass.ts as plain loops in C, for the bench to compare with. Reads the sorted
 * columns from a file, counts (municipality, day, state) and (then, now) pairs for the lags of 4 and 12 months, prints
 * the milliseconds of each run, and writes the counts so that the bench can see that both counted the same.
 *
 * usage: engine COLUMNS COUNTS RUNS
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { STATES = 512, STANDINGS = 16, PAIRS = STANDINGS * STANDINGS, WIDTH = STATES + 2 * PAIRS, AGED = 256 };

static int32_t spells, units, municipalities, days, types, offsets;
static int32_t *start, *end, *first_spell, *turns18, *day_of, *at_or_after, *earlier4, *earlier12, *reach;
static uint8_t *type, *in_scope, *standing;
static uint16_t *municipality, *sets, *keeps;
static int32_t *counts;

static void *column(FILE *file, size_t count, size_t size) {
  void *values = malloc(count * size + 8);
  if (!values || fread(values, size, count, file) != count) {
    fprintf(stderr, "the columns are too short\n");
    exit(1);
  }
  return values;
}

static void read_columns(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) { perror(path); exit(1); }
  int32_t *sizes = column(file, 6, 4);
  spells = sizes[0]; units = sizes[1]; municipalities = sizes[2];
  days = sizes[3]; types = sizes[4]; offsets = sizes[5];
  start = column(file, spells, 4);
  end = column(file, spells, 4);
  first_spell = column(file, units + 1, 4);
  turns18 = column(file, units, 4);
  day_of = column(file, days, 4);
  at_or_after = column(file, offsets, 4);
  earlier4 = column(file, days, 4);
  earlier12 = column(file, days, 4);
  reach = column(file, days + 1, 4);
  municipality = column(file, units, 2);
  sets = column(file, types, 2);
  keeps = column(file, types, 2);
  type = column(file, spells, 1);
  in_scope = column(file, units, 1);
  standing = column(file, STATES, 1);
  fclose(file);
}

/* Place of the first evaluated day at or after a day. */
static inline int32_t place(int32_t day) {
  if (day <= day_of[0]) return 0;
  int64_t offset = (int64_t)day - day_of[0];
  return offset >= offsets ? days : at_or_after[offset];
}

/* Writes a unit's states into the row; the range of days it touched is first up to, not with, last. */
static int fill_row(int32_t unit, uint16_t *row, int32_t *first, int32_t *last) {
  *first = days;
  *last = 0;
  for (int32_t i = first_spell[unit]; i < first_spell[unit + 1]; i++) {
    int32_t from = place(start[i]), to = place(end[i] + 1);
    uint16_t keep = keeps[type[i]], set = sets[type[i]];
    for (int32_t day = from; day < to; day++) row[day] = (row[day] & keep) | set;
    if (from < to && from < *first) *first = from;
    if (from < to && to > *last) *last = to;
  }
  return *first < *last;
}

static inline void count_pair(const uint16_t *row, int32_t then, int32_t adult, int is, int32_t *pairs) {
  int was = standing[row[then] | (then < adult ? AGED : 0)];
  pairs[was * STANDINGS + is]++;
}

static void count_unit(const uint16_t *row, int32_t first, int32_t last, int32_t adult, int32_t *unit_counts) {
  for (int32_t day = first; day < reach[last]; day++) {
    int32_t *cell = unit_counts + (size_t)day * WIDTH;
    int state = row[day], aged = day < adult ? AGED : 0;
    if (state) cell[state | aged]++;
    int is = standing[state | aged];
    int32_t then4 = earlier4[day], then12 = earlier12[day];
    if (then4 >= 0 && (state | row[then4])) count_pair(row, then4, adult, is, cell + STATES);
    if (then12 >= 0 && (state | row[then12])) count_pair(row, then12, adult, is, cell + STATES + PAIRS);
  }
}

static void count_all(void) {
  uint16_t *row = calloc(days + 1, sizeof *row);
  for (int32_t unit = 0; unit < units; unit++) {
    int32_t first, last;
    if (!in_scope[unit] || !fill_row(unit, row, &first, &last)) continue;
    count_unit(row, first, last, place(turns18[unit]), counts + (size_t)municipality[unit] * days * WIDTH);
    memset(row + first, 0, (last - first) * sizeof *row);
  }
  free(row);
}

static double now_ms(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000.0 + now.tv_nsec / 1e6;
}

int main(int argc, char **argv) {
  if (argc != 4) { fprintf(stderr, "usage: engine COLUMNS COUNTS RUNS\n"); return 2; }
  read_columns(argv[1]);
  size_t cells = (size_t)municipalities * days;
  for (int run = 0; run <= atoi(argv[3]); run++) {
    double started = now_ms();
    free(counts);
    counts = calloc(cells * WIDTH, 4);
    count_all();
    if (run > 0) printf("%.3f\n", now_ms() - started);
  }
  FILE *file = fopen(argv[2], "wb");
  if (!file) { perror(argv[2]); return 1; }
  fwrite(counts, 4, cells * WIDTH, file);
  return fclose(file) == 0 ? 0 : 1;
}
