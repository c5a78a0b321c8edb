package app.confab.bootstrap.architecture.planted.persistence.rooms;

import app.confab.bootstrap.architecture.planted.application.rooms.ShelfContract;

/// Has a name under which nothing is run.
public class ShelfContractRun implements ShelfContract {}
