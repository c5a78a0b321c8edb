package app.confab.application.secondfactor;

import app.confab.domain.secondfactor.RecoveryCode;
import app.confab.domain.secondfactor.RecoveryDigest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Fresh recovery codes for one person, told to them once, with what is kept of each.
record RecoverySet(List<RecoveryCode> codes, Set<RecoveryDigest> digests) {
    private static final int SIZE = 10;

    static RecoverySet from(RecoveryCodes source) {
        var codes = Stream.generate(source::next).limit(SIZE).toList();
        return new RecoverySet(codes, codes.stream().map(source::digestOf).collect(Collectors.toUnmodifiableSet()));
    }
}
