/** The kelurahan of a kecamatan, as a choice groups them. */
export interface KelurahanGroup {
  /** `Cipondoh, Kota Tangerang`. */
  name: string;
  kelurahan: readonly { code: string; name: string }[];
}
