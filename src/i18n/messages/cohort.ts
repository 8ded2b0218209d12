/** The pages of a class. Indonesian only (docs/decisions/0013). */
export const cohort = {
  tabs: {
    participants: 'Peserta',
    selection: 'Seleksi',
    attendance: 'Kehadiran',
    results: 'Hasil',
    certificates: 'Sertifikat',
    import: 'Impor',
    codes: 'Kode',
  },
  tabsLabel: 'Halaman kelas ini',
  programmes: 'Program & kelas',
  from: (day: string) => `mulai ${day}`,
  until: (day: string) => `sampai ${day}`,
  days: (from: string, to: string) => `${from} – ${to}`,
  seats: (count: string) => `${count} kursi`,
};
