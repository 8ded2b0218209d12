import { sql, type SQL } from 'drizzle-orm';

/** Everything a category is called: its names in both languages, those of the one above it, and their aliases. */
export function categoryWords(categoryId: SQL): SQL {
  return sql`(select group_concat(concat_ws(' ', k.name, k.name_en,
      (select group_concat(a.alias, ' ') from category_aliases a where a.category_id = k.id)), ' ')
    from categories k
    where k.id = ${categoryId} or k.id = (select parent_id from categories where id = ${categoryId}))`;
}

/** The names of the places of the UMKM whose alias is `enterprise`, from the kelurahan up to the kota. */
export function placeWords(enterprise: string): SQL {
  const column = (name: string) => sql.raw(`${enterprise}.${name}`);
  return sql`(select group_concat(r.name, ' ') from regions r
    where r.code in (${column('kelurahan_code')}, ${column('kecamatan_code')}, ${column('kabkota_code')}))`;
}

const accents = {
  é: 'e',
  è: 'e',
  ê: 'e',
  ë: 'e',
  É: 'e',
  È: 'e',
  á: 'a',
  à: 'a',
  â: 'a',
  ä: 'a',
  ö: 'o',
  ü: 'u',
};

/** A name in the order of the alphabet; SQLite lowers ASCII only, so the usual accents are named. */
export function nameKey(name: SQL): SQL {
  const plain = Object.entries(accents).reduce(
    (text, [from, to]) => sql`replace(${text}, ${from}, ${to})`,
    name,
  );
  return sql`ltrim(lower(${plain}), ${` "'“”‘’()[]*.-–`})`;
}
