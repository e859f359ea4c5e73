/** Means and numbers of pupils as printed in tables 8-10, 12-14 and 16-18 of the evaluation. */
export interface SchoolTargets {
  readonly schoolYear: string
  readonly exposed: GroupTargets
  readonly other: GroupTargets
}

export interface GroupTargets {
  readonly academic: Mean
  readonly social: Mean
  readonly absence: Mean
}

/** A printed mean and the number of pupils behind it. */
export type Mean = readonly [mean: number, pupils: number]

export const SCHOOLS: Readonly<Record<string, readonly SchoolTargets[]>> = {
  '510': [
    year('2014/15', group([3.4, 159], [3.9, 159], [10.3, 204]), group([3.6, 2353], [4.1, 2360], [5.3, 2632])),
    year('2015/16', group([3.5, 128], [4.0, 128], [11.7, 157]), group([3.7, 2496], [4.2, 2505], [5.8, 2827])),
    year('2016/17', group([3.4, 104], [4.0, 105], [14.7, 166]), group([3.7, 2230], [4.1, 2347], [6.3, 3055])),
  ],
  '657': [
    year('2014/15', group([3.5, 88], [3.9, 88], [9.0, 126]), group([3.7, 4873], [4.1, 4873], [4.2, 5525])),
    year('2015/16', group([3.4, 147], [3.9, 146], [10.3, 165]), group([3.8, 5123], [4.2, 5126], [4.3, 5317])),
    year('2016/17', group([3.4, 121], [4.0, 127], [8.6, 172]), group([3.8, 4555], [4.2, 4706], [4.3, 5499])),
  ],
  '167': [
    year('2014/15', group([3.2, 35], [3.6, 36], [11.8, 67]), group([3.6, 2577], [4.1, 2578], [5.5, 3122])),
    year('2015/16', group([3.3, 92], [3.7, 93], [17.5, 133]), group([3.7, 2538], [4.1, 2545], [5.9, 2893])),
    year('2016/17', group([3.3, 99], [3.8, 96], [15.5, 167]), group([3.7, 2418], [4.1, 2517], [6.1, 3213])),
  ],
}

function year(schoolYear: string, exposed: GroupTargets, other: GroupTargets): SchoolTargets {
  return { schoolYear, exposed, other }
}

function group(academic: Mean, social: Mean, absence: Mean): GroupTargets {
  return { academic, social, absence }
}
