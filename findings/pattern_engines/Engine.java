// SPDX-License-Identifier: MIT
// java.util.regex with find(): standard input's lines "pattern text" in hexadecimal.
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

class Engine {
  static String text(String hex) {
    return new String(HexFormat.of().parseHex(hex.substring(1)), StandardCharsets.UTF_8);
  }

  public static void main(String[] arguments) throws Exception {
    var input = new BufferedReader(new InputStreamReader(System.in));
    for (String line; (line = input.readLine()) != null; ) {
      String[] hex = line.split(" ");
      try {
        boolean found = Pattern.compile(text(hex[0])).matcher(text(hex[1])).find();
        System.out.println(found ? "yes" : "no");
      } catch (PatternSyntaxException e) {
        System.out.println("refused");
      }
    }
  }
}
