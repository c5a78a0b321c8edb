package app.confab.backup;

import org.jspecify.annotations.Nullable;

/// A backup can't be taken, read or brought back. The message says why, for whoever asked for it.
public final class BackupException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BackupException(String message) {
        super(message);
    }

    BackupException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
