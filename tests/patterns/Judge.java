// SPDX-License-Identifier: MIT
// Like judge.js, with java.util.regex and find(): j, then a digit for each text, or - alone.
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

public class Judge {
  public static void main(String[] args) throws Exception {
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
    StringBuilder out = new StringBuilder();
    Pattern pattern = null;
    boolean first = true;
    for (String line; (line = in.readLine()) != null;) {
      String text =
          new String(HexFormat.of().parseHex(line.substring(1)), StandardCharsets.UTF_8);
      if (line.charAt(0) == 'P') {
        if (!first) out.append('\n');
        first = false;
        try {
          pattern = Pattern.compile(text);
          out.append('j');
        } catch (PatternSyntaxException refused) {
          pattern = null;
          out.append('-');
        }
      } else if (pattern != null) {
        try {
          out.append(pattern.matcher(text).find() ? '1' : '0');
        } catch (StackOverflowError deep) {
          out.append('?');
        }
      }
    }
    System.out.println(out);
  }
}
