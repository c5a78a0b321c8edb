export interface SettingProps {
  /** What was chosen has taken effect; `isKept` is false where this browser forgets it with the page. */
  readonly onSaved: (isKept: boolean) => void;
}
