package app.confab.wire.kernel;

import org.mapstruct.MapperConfig;
import org.mapstruct.NullValueCheckStrategy;
import org.mapstruct.ReportingPolicy;

/// What all mappings to JSON share: a forgotten field does not compile, and what is absent is left out.
@MapperConfig(
        uses = WireFormat.class,
        unmappedTargetPolicy = ReportingPolicy.ERROR,
        nullValueCheckStrategy = NullValueCheckStrategy.ALWAYS)
public interface Mapping {}
