module github.com/ouro-lang/ouro

go 1.26.0

require github.com/alecthomas/participle/v2 v2.1.4

require golang.org/x/text v0.43.0
