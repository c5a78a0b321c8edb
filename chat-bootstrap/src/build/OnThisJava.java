/// Runs a command and tells it of the very Java that runs this: the one on the path may be too old for the jar.
void main(String[] command) throws Exception {
    var process = new ProcessBuilder(command).inheritIO();
    process.environment().put("JAVA_HOME", System.getProperty("java.home"));
    System.exit(process.start().waitFor());
}
