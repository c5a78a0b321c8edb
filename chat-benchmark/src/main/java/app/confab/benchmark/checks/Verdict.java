package app.confab.benchmark.checks;

/// Whether a run may be believed. `contradictions` are messages that two receivers saw under different `seq`s
/// and acknowledgements that came twice; `strays` are frames that a healthy run never gets (an error, a reset).
public record Verdict(long sent, long acked, Violations violations, long contradictions, long strays, long closed) {

    public boolean isSound() {
        return isComplete() && violations.reordered() == 0;
    }

    /// Whether the load was carried, in whatever order: all that a server which promises none can be asked for.
    public boolean isComplete() {
        return sent == acked
                && violations.lost() == 0
                && violations.doubled() == 0
                && contradictions == 0
                && strays == 0
                && closed == 0;
    }
}
