import { photoLimits } from '#src/domain/photo/photo.ts';

/** An archive of photos may have so many bytes: what the form for it may send. */
export const largestArchive = 90_000_000;

/** So many files one archive holds at most, and so many bytes when it is unpacked: photos hardly shrink in a ZIP. */
export const archiveLimits = { entries: 1000, entryBytes: photoLimits.bytes, unpackedBytes: 300_000_000 };

/** So many photos are made ready in one request, each in half a second, the largest in two. */
export const photosPerStep = 16;
