/** Three strands that meet in one: the mark of the workbench. */
export function LogoMark() {
  return (
    <svg width="26" height="26" viewBox="0 0 26 26" fill="none" aria-hidden="true">
      <path
        d="M3 8.5c6 0 6 4.5 10 4.5M3 13h10M3 18c6 0 6-5 10-5"
        stroke="currentColor"
        strokeWidth="2.2"
        strokeLinecap="round"
      />
      <circle cx="18" cy="13" r="5" fill="currentColor" />
    </svg>
  );
}
