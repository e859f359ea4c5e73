-- What names are sorted by: Danish order, whatever the database was made with and whether or not it has ICU. Compared
-- byte by byte (collate "C"), so æ, ø and å become the three bytes after z, and aa is å. A space comes first, then
-- hyphen, full stop and apostrophe, digits and letters.
create or replace function danish_order(name text) returns text immutable parallel safe language sql as $$
  select translate(replace(replace(replace(replace(
    translate(normalize(name),
      'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
      'ÀÁÂÃĀĂĄàáâãāăąÇĆĈĊČçćĉċčĎĐÐďđðÈÉÊËĒĔĖĘĚèéêëēĕėęě'
      'ĜĞĠĢĝğġģĤĦĥħÌÍÎÏĨĪĬĮİìíîïĩīĭįıĴĵĶķĹĻĽĿŁĺļľŀł'
      'ÑŃŅŇñńņňÒÓÔÕŌŎòóôõōŏŔŖŘŕŗřŚŜŞŠȘśŝşšș'
      'ŢŤŦȚţťŧțÙÚÛŨŪŬŮŲùúûũūŭůųŴŵÝŸŶÜŰýÿŷüűŹŻŽźżž'
      'ÄäÆÖŐöőØÅ',
      'abcdefghijklmnopqrstuvwxyz'
      'aaaaaaaaaaaaaaccccccccccddddddeeeeeeeeeeeeeeeeee'
      'gggggggghhhhiiiiiiiiiiiiiiiiiijjkkllllllllll'
      'nnnnnnnnoooooooooooorrrrrrssssssssss'
      'ttttttttuuuuuuuuuuuuuuuuwwyyyyyyyyyyzzzzzz'
      'æææøøøøøå'),
    'aa', 'å'), 'œ', 'oe'), 'Œ', 'oe'), 'ß', 'ss'),
    E'æøå\u00A0-.''’', E'{|} !"##')
$$;
revoke all on function danish_order from public, trin_app, trin_figures;
grant execute on function danish_order to trin_app, trin_figures;
