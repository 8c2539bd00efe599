package org.alliancefeed.cli;

import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar on standard error: only for work that takes a while, and only when somebody looks. */
public final class Bar implements AutoCloseable {

    private static final Duration A_WHILE = Duration.ofMillis(700);
    private static final long MEBIBYTE = 1 << 20;

    private final Terminal terminal;
    private final String task;
    private final long total;
    private final String unit;
    private final long unitSize;
    private final long startedAt = System.nanoTime();
    private @Nullable ProgressBar bar;
    private long done;

    private Bar(Terminal terminal, String task, long total, String unit, long unitSize) {
        this.terminal = terminal;
        this.task = task;
        this.total = total;
        this.unit = unit;
        this.unitSize = unitSize;
    }

    /** @param total 0 when nobody knows how much there is */
    public static Bar ofBytes(Terminal terminal, String task, long total) {
        return new Bar(terminal, task, total, " MiB", MEBIBYTE);
    }

    /** @param total 0 when nobody knows how many there are */
    public static Bar of(Terminal terminal, String task, long total) {
        return new Bar(terminal, task, total, "", 1);
    }

    public void step(long count) {
        done += count;
        if (bar != null) {
            bar.stepTo(done);
        } else if (terminal.isErrInteractive() && System.nanoTime() - startedAt > A_WHILE.toNanos()) {
            bar = show();
            bar.stepTo(done);
        }
    }

    /** Writes a line to standard error that stays, above the bar. */
    public void say(String line) {
        synchronized (terminal) {
            terminal.err().println(bar == null ? line : Screen.CLEAR_LINE + line);
        }
    }

    private ProgressBar show() {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total == 0 ? -1 : total)
                .setUnit(unit, unitSize)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .showSpeed()
                .setConsumer(new Screen(terminal))
                .build();
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }

    /** The library's own consumer asks for the terminal with native code; the width is known here already. */
    private record Screen(Terminal terminal) implements ProgressBarConsumer {

        static final String CLEAR_LINE = "\r\u001B[K";

        @Override
        public int getMaxRenderedLength() {
            return terminal.columns() - 1;
        }

        @Override
        public void accept(String rendered) {
            synchronized (terminal) {
                terminal.err().print("\r" + rendered);
                terminal.err().flush();
            }
        }

        @Override
        public void close() {
            synchronized (terminal) {
                terminal.err().print(CLEAR_LINE);
                terminal.err().flush();
            }
        }
    }
}
