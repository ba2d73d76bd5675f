// SPDX-License-Identifier: MIT
// Like judge.js, with java.util.regex and find(): j, then a digit for each text, or - alone. A ?
// where Java gave up: it took above 100 ms or all its stack.
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

public class Judge {
  /** Thrown out of the engine, which knows no time limit, by the text that it reads. */
  static class TooSlow extends RuntimeException {
    TooSlow() {
      super(null, null, false, false);
    }
  }

  /** A text that can be read up to a deadline. */
  static class Timed implements CharSequence {
    private final String text;
    private final long deadline;
    private int reads;

    Timed(String text, long deadline) {
      this.text = text;
      this.deadline = deadline;
    }
    @Override
    public char charAt(int index) {
      // The first read asks the clock, too, so that what is called with little time left ends.
      if ((reads++ & 0x3FF) == 0 && System.nanoTime() - deadline > 0) throw new TooSlow();
      return text.charAt(index);
    }
    @Override
    public int length() {
      return text.length();
    }
    @Override
    public CharSequence subSequence(int begin, int end) {
      return new Timed(text.substring(begin, end), deadline);
    }
    @Override
    public String toString() {
      return text;
    }
  }

  public static void main(String[] args) throws Exception {
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
    StringBuilder out = new StringBuilder();
    Pattern pattern = null;
    boolean first = true;
    int slow = 0;
    for (String line; (line = in.readLine()) != null;) {
      String text =
          new String(HexFormat.of().parseHex(line.substring(1)), StandardCharsets.UTF_8);
      if (line.charAt(0) == 'P') {
        if (!first) out.append('\n');
        first = false;
        slow = 0;
        try {
          pattern = Pattern.compile(text);
          out.append('j');
        } catch (PatternSyntaxException refused) {
          pattern = null;
          out.append('-');
        }
      } else if (pattern != null) {
        if (slow > 4) {  // it is no better at the others
          out.append('?');
          continue;
        }
        try {
          Timed timed = new Timed(text, System.nanoTime() + 100_000_000L);
          out.append(pattern.matcher(timed).find() ? '1' : '0');
        } catch (StackOverflowError | TooSlow gaveUp) {
          out.append('?');
          ++slow;
        }
      }
    }
    System.out.println(out);
  }
}
