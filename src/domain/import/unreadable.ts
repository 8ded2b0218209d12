/** Why a file as a whole cannot be read. */
export type UnreadableReason =
  | 'file_missing'
  | 'file_is_folder'
  | 'file_not_allowed'
  | 'file_locked'
  | 'file_empty'
  | 'file_not_a_table'
  | 'file_old_workbook'
  | 'file_cut_off'
  | 'file_too_large_inside'
  | 'file_too_many_rows'
  | 'file_damaged';
