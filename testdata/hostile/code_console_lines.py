# stopped by: any
# An unfinished block that only grows, compiled again with each line.
import code
console = code.InteractiveConsole()
console.push("if True:")
while True:
    console.push("    x = 1")
