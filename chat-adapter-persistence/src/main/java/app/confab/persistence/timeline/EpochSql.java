package app.confab.persistence.timeline;

import java.util.UUID;
import org.apache.ibatis.annotations.Select;

interface EpochSql {

    @Select("select epoch from history")
    UUID current();
}
