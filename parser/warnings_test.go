package parser

import (
	"fmt"
	"testing"
)

func TestWarnings(t *testing.T) {
	for src, want := range map[string]string{
		`x = "\d"`:                            `1 invalid escape sequence '\d'`,
		`x = r"\d" b"\x00"`[:9]:               ``,
		`x = b"\N" "a"[0]`[:9]:                `1 invalid escape sequence '\N'`,
		"x = '''\n\\d\\e'''":                  `1 invalid escape sequence '\d'`,
		`x = "\400"`:                          `1 invalid octal escape sequence '\400'`,
		`x = "\é"`:                            ``,
		"f'''\n\\d\n'''":                      `3 invalid escape sequence '\d'`,
		"f'''\n\\{x}\n'''":                    `2 invalid escape sequence '\{'`,
		"f'''\n{x:\\d}\n'''":                  `2 invalid escape sequence '\d'`,
		`rf"\d\{x}"`:                          ``,
		"x = 1if 2else 3":                     "1 invalid decimal literal; 1 invalid decimal literal",
		"x = 0xfor y":                         "1 invalid hexadecimal literal",
		"x = 1jor 2":                          "1 invalid imaginary literal",
		`"\d" if 1else 3`:                     `1 invalid escape sequence '\d'; 1 invalid decimal literal`,
		`"\d" f"\d{"\e"}\g"`:                  `1 invalid escape sequence '\d'; 1 invalid escape sequence '\e'; 1 invalid escape sequence '\d'; 1 invalid escape sequence '\g'`,
		"x = [0b1in y, 0o7is z, 1_0not in a]": "1 invalid binary literal; 1 invalid octal literal; 1 invalid decimal literal",
	} {
		m, err := ParseString("x.py", src)
		if err != nil {
			if want != "" {
				t.Errorf("%q: %v", src, err)
			}
			continue
		}
		got := ""
		for i, w := range m.Warnings {
			if i > 0 {
				got += "; "
			}
			got += fmt.Sprint(w.Line, " ", w.Msg)
		}
		if got != want {
			t.Errorf("%q: got %q, want %q", src, got, want)
		}
	}
}
