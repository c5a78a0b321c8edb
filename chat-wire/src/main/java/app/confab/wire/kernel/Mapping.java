package app.confab.wire.kernel;

import org.mapstruct.MapperConfig;
import org.mapstruct.ReportingPolicy;

/// What all mappings to JSON share: a forgotten field does not compile.
@MapperConfig(uses = WireFormat.class, unmappedTargetPolicy = ReportingPolicy.ERROR)
public interface Mapping {}
