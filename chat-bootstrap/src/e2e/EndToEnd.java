/// Runs the web client's end-to-end tests, which start the packaged jar, on the very Java that runs this.
void main() throws Exception {
    var tests = new ProcessBuilder("npm", "run", "e2e").inheritIO();
    tests.environment().put("JAVA_HOME", System.getProperty("java.home"));
    System.exit(tests.start().waitFor());
}
