import { useEffect, useState } from 'react';

/** True once so many milliseconds have passed since the subject came up. */
export function useAfter(milliseconds: number, subject: unknown): boolean {
  const [passed, setPassed] = useState<unknown>(null);
  useEffect(() => {
    const timer = setTimeout(() => setPassed(subject), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds, subject]);
  return passed === subject;
}
