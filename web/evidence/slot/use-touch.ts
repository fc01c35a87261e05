/** Whether the person holds a phone or tablet: only there is a camera at hand. */
export const useTouch = (): boolean => matchMedia('(pointer: coarse)').matches;
