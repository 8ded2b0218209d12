/** Said beside a text that holds what looks like an NIK; everything else that was typed stays. */
export const leaveNikOut = {
  id: 'Ada angka yang mirip NIK. NIK tidak boleh disimpan: hapus angka itu.',
  en: 'A number in this text looks like an Indonesian identity number (NIK), which must not be kept: please leave it out.',
};
