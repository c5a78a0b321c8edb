-- Expired sessions are removed once a day, the longest expired first.
create index session_by_expiry on session (expires_at);
