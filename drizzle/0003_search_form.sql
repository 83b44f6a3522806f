-- Words as the search compares them: lower case, without accents, in Latin letters, single spaces around each word.
-- Cyrillic is written letter for letter in Latin, because pg_trgm knows letters beyond ASCII on some servers only.
CREATE FUNCTION search_form(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT ' ' || btrim(regexp_replace(
    translate(
      lower(regexp_replace(normalize(words, NFKD), '[\u0300-\u036f]', '', 'g') COLLATE "und-x-icu"),
      'абвгґдеєжзиіклмнопрстуфхцчшщыэюяøłđħæœþßъь',
      'abvggdeezziiklmnoprstufhccssyeuaoldhaots'),
    '[\s"''“”„‟«»‹›‘’‚()\[\]{}<>,;|]+', ' ', 'g')) || ' '
$$;
