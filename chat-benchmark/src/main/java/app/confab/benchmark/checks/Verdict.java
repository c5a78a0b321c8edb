package app.confab.benchmark.checks;

/// Whether a run may be believed. `contradictions` are messages that two receivers saw under different `seq`s
/// and acknowledgements that came twice; `strays` are frames that a healthy run never gets (an error, a reset).
public record Verdict(long sent, long acked, Violations violations, long contradictions, long strays, long closed) {

    public boolean isSound() {
        return sent == acked && violations.equals(Violations.NONE) && contradictions == 0 && strays == 0 && closed == 0;
    }
}
