package app.confab.bootstrap.operations;

import java.io.FileNotFoundException;
import java.security.cert.CertificateException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says why the database of `DATABASE_URL` lets nobody in, by the SQLSTATE classes of PostgreSQL's manual,
/// appendix A. The driver's messages name host and user, never the password.
final class DatabaseUnreachableAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        var mend = isOfCertificates(cause)
                ? "Let DATABASE_URL name the certificate of the authority that vouches for the database:"
                        + " ?sslmode=verify-full&sslrootcert=/path/to/ca.pem; for a public one the system's bundle will"
                        + " do, /etc/ssl/certs/ca-certificates.crt."
                : mend(cause.getSQLState() == null ? "" : cause.getSQLState());
        return mend == null
                ? null
                : new FailureAnalysis("The database cannot be used: " + cause.getMessage(), mend, cause);
    }

    /// With `sslmode=verify-full` alone the driver looks for one in its user's home.
    private static boolean isOfCertificates(SQLException failure) {
        return Stream.iterate(failure.getCause(), Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof FileNotFoundException || cause instanceof CertificateException);
    }

    private static @Nullable String mend(String state) {
        if (state.startsWith("08") || state.startsWith("57P")) {
            return "Start PostgreSQL there, or correct host, port and sslmode in DATABASE_URL.";
        }
        if (state.startsWith("28")) {
            return "Correct user and password in DATABASE_URL; special characters are percent-encoded there.";
        }
        if (state.equals("53300")) {
            return "Raise max_connections, or the CONNECTION LIMIT of the role or the database; or put PgBouncer in"
                    + " between; or lower SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE on each node.";
        }
        if (state.startsWith("3D")) {
            return "Create the database (createdb), or correct its name in DATABASE_URL.";
        }
        return state.startsWith("42501") ? "Let the user of DATABASE_URL own the database." : null;
    }
}
