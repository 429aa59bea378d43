package main

import (
	"os"
	"os/exec"
	"strings"
	"testing"
)

func TestMain(m *testing.M) {
	if !asClients(os.Args) {
		os.Exit(m.Run())
	}
}

// Servers and clients of both implementations understand each other.
func TestRun(t *testing.T) {
	python := "python3.13"
	if exec.Command(python, "-c", "pass").Run() != nil {
		python = "" // not here, or a shim without the version behind it
	}
	for _, by := range [][2]string{{"", ""}, {"", python}, {python, ""}} {
		if by != [2]string{} && python == "" {
			t.Skip("no CPython 3.13 here")
		}
		var out strings.Builder
		if err := run(&out, 200, by[0], by[1]); err != nil {
			t.Error(by, err)
		} else if !strings.HasPrefix(out.String(), "200 connections") {
			t.Error(by, out.String())
		}
	}
}
