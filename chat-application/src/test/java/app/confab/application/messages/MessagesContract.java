package app.confab.application.messages;

/// What every [Messages] keeps.
public interface MessagesContract extends MessagePagesContract, SingleMessagesContract, ReactionTalliesContract {}
