/** Whether a sheet is protected; a locked cell of a protected sheet can't be written. */
export class Protection {
  private on = false;
  private password: string | undefined;
  options: Record<string, unknown> | null = null;

  constructor(private readonly changed: () => void) {}

  get protected(): boolean {
    return this.on;
  }

  protect(options: Record<string, unknown> | null, password?: string): void {
    this.on = true;
    this.options = options;
    this.password = password;
    this.changed();
  }

  /** Takes over another sheet's protection, its password as well. */
  copy(other: Protection): void {
    this.on = other.on;
    this.password = other.password;
    this.options = other.options && { ...other.options };
    this.changed();
  }

  /** False where the password is wrong. */
  unprotect(password?: string): boolean {
    if (this.on && this.password !== undefined && this.password !== password) return false;
    this.on = false;
    this.options = null;
    this.password = undefined;
    this.changed();
    return true;
  }
}
