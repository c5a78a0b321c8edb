package app.confab.persistence.timeline;

import org.jspecify.annotations.Nullable;

/// What `post_message` made of one post, as far as it matters where it is posted: each column that is read costs. For
/// anything else only the first means something; a repeat has to be asked for in full.
record LonePostRow(
        String outcome,
        @Nullable Long seq,
        @Nullable String username,
        @Nullable String displayName) {

    PostedRow row() {
        return new PostedRow(outcome, seq, username, displayName, null, null, null, null, null, null);
    }
}
