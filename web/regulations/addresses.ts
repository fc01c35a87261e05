/** Where regulations are found. */
export const toRegulation = (id: number): string => `/regulations/${id}`;
export const toDocument = (versionId: number): string => `/regulation-versions/${versionId}`;
export const toEditor = (versionId: number): string => `/regulation-versions/${versionId}/edit`;
export const toRedline = (versionId: number, against?: number): string =>
  `/regulation-versions/${versionId}/redline${against === undefined ? '' : `?against=${against}`}`;
/** The file itself, for `download`. */
export const fileOf = (versionId: number): string => `/api/v1/regulation-versions/${versionId}/file`;
