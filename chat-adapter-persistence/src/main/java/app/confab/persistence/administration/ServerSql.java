package app.confab.persistence.administration;

import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

interface ServerSql {

    @Select("select name from server")
    String name();

    @Update("update server set name = #{name}")
    void rename(String name);
}
