package app.confab.backup;

import java.io.IOException;
import java.io.OutputStream;

/// Hands on what is written, and has it counted. It is never closed: many tables go into one file.
final class DigestingOutput extends OutputStream {
    private final OutputStream target;
    private final Digest digest;

    DigestingOutput(OutputStream target, Digest digest) {
        this.target = target;
        this.digest = digest;
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] data, int offset, int length) throws IOException {
        target.write(data, offset, length);
        digest.add(data, offset, length);
    }
}
