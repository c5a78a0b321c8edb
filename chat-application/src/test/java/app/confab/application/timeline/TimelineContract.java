package app.confab.application.timeline;

/// What every [Timeline] keeps.
public interface TimelineContract extends TimelineSectionsContract, RenderedEventsContract {}
