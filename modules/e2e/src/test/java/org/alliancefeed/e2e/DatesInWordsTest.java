package org.alliancefeed.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.alliancefeed.e2e.BrowsedFeed.Look;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** EDTF in words that promise no more than it does. */
@ExtendWith(InBrowser.class)
class DatesInWordsTest {

    private static final String TABLE = """
            2021                        | 2021                            | 2021年
            2021-12                     | Dec 2021                        | 2021年12月
            2021-12-14                  | 14 Dec 2021                     | 2021年12月14日
            2021?-12-14                 | 14 Dec 2021                     | 2021年12月14日
            2021-12-14?                 | 14 Dec 2021                     | 2021年12月14日
            2021-1X                     | 2021                            | 2021年
            2021-XX-14                  | 2021                            | 2021年
            2021-12-1X                  | Dec 2021                        | 2021年12月
            201X                        | 2010s                           | 2010年代
            XXXX-12-14                  | 14 Dec, year unknown            | 12月14日（年份不详）
            2021-22                     | summer 2021                     | 2021年夏
            2021-34                     | quarter 2 2021                  | 2021年第2季度
            -0043                       | 44 BCE                          | 公元前44年
            2021-12-14/2021-12-16       | 14–16 Dec 2021                  | 2021年12月14日–16日
            2021-11-30/2021-12-02       | 30 Nov – 2 Dec 2021             | 2021年11月30日–12月2日
            2021-12-30/2022-01-02       | 30 Dec 2021 – 2 Jan 2022        | 2021年12月30日–2022年1月2日
            2016/..                     | from 2016                       | 2016年起
            ../2016                     | until 2016                      | 至2016年
            [..2019-05-24]              | by 24 May 2019                  | 不晚于2019年5月24日
            [2016,2018]                 | 2016 or 2018                    | 2016年或2018年
            {2016,2018}                 | 2016 and 2018                   | 2016年和2018年
            Y170000002                  | Y170000002                      | Y170000002
            XXXX                        | no date                         | 日期不详""";

    private final BrowsedFeed feed;

    DatesInWordsTest(BrowsedFeed feed) {
        this.feed = feed;
    }

    @ParameterizedTest
    @CsvSource({"en-GB, 1", "zh-CN, 2"})
    void everyDateIsSaidAsItIsKnown(String language, int column) {
        try (OpenPage open = feed.open(new Look(800, 600, ColorScheme.LIGHT, language))) {
            Page page = open.at("/");
            assertThat(TABLE.lines()).allSatisfy(line -> {
                String[] cells = line.strip().split("\\s+\\|\\s+", -1);
                assertThat(page.evaluate(
                                "async when => (await import('/page/dates.js')).describe(when).text", cells[0]))
                        .as(cells[0])
                        .isEqualTo(cells[column]);
            });
        }
    }
}
