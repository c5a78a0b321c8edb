package app.confab.persistence.kernel;

import app.confab.domain.messages.Emoji;
import app.confab.domain.messages.MessageView;
import app.confab.domain.messages.ReactionTally;
import java.util.List;

/// The columns of a message as one of its readers sees it.
public interface MessageViewColumns extends MessageColumns {

    /// Joins what statements select as `reactions`: emoji, count and whether it is among them the reader's, for the
    /// table `message` and the parameter `reader`.
    String TALLIES = """
             left join lateral (
                select array_agg(array[emoji, people::text, mine::text] order by first_seq) as reactions
                from (
                    select emoji, count(*) as people, bool_or(account_id = #{reader}) as mine, min(seq) as first_seq
                    from reaction
                    where reaction.room_id = message.room_id and reaction.message_seq = message.seq
                    group by emoji
                ) as tally
            ) as tallies on true
            """;

    TextTable reactions();

    /// The message of a row that has one.
    default MessageView view() {
        return new MessageView(
                message(),
                reactions().rows().stream().map(MessageViewColumns::tally).toList());
    }

    private static ReactionTally tally(List<String> row) {
        return new ReactionTally(new Emoji(row.get(0)), Integer.parseInt(row.get(1)), Boolean.parseBoolean(row.get(2)));
    }
}
