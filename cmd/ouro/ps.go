package main

import (
	"fmt"
	"io"
	"net"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/ouro-lang/ouro/cmd/ouro/trace"
)

// This file is "ouro ps": a program that runs under --debug answers on a socket
// that only its user can open.

// psFolder is where the sockets of this user's programs are.
func psFolder() string {
	if dir := os.Getenv("XDG_RUNTIME_DIR"); dir != "" {
		return filepath.Join(dir, "ouro")
	}
	return filepath.Join(os.TempDir(), "ouro-"+strconv.Itoa(os.Getuid()))
}

// answerPs answers "ouro ps" from table until stop is called. Where there can be
// no socket the program runs all the same.
func answerPs(table *trace.Table) (stop func()) {
	dir := psFolder()
	if os.MkdirAll(dir, 0o700) != nil {
		return func() {}
	}
	if info, err := os.Lstat(dir); err != nil || !info.IsDir() || info.Mode().Perm()&0o077 != 0 {
		return func() {} // somebody else's
	}
	name := filepath.Join(dir, strconv.Itoa(os.Getpid())+".sock")
	os.Remove(name)
	l, err := net.Listen("unix", name)
	if err != nil {
		return func() {}
	}
	os.Chmod(name, 0o600)
	go func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			conn.SetDeadline(time.Now().Add(time.Second))
			var how [1]byte
			if _, err := io.ReadFull(conn, how[:]); err == nil {
				io.WriteString(conn, table.List(how[0] == 't'))
			}
			conn.Close()
		}
	}()
	return func() {
		l.Close()
		os.Remove(name)
	}
}

const psUsage = "usage: ouro ps [--tree] [PID]\n"

// ps is "ouro ps": the tasks of programs that run under --debug.
func (c *command) ps(args []string) int {
	how, pid := "l", ""
	for _, a := range args {
		switch {
		case a == "--tree":
			how = "t"
		case a == "-h" || a == "--help":
			fmt.Fprint(c.stdout, psUsage)
			return exitOK
		case pid == "" && strings.Trim(a, "0123456789") == "":
			pid = a
		default:
			fmt.Fprint(c.stderr, psUsage)
			return exitUsage
		}
	}
	pattern := "*"
	if pid != "" {
		pattern = pid
	}
	names, _ := filepath.Glob(filepath.Join(psFolder(), pattern+".sock"))
	answered := 0
	for _, name := range names {
		conn, err := net.DialTimeout("unix", name, time.Second)
		if err != nil {
			os.Remove(name) // of a program that was killed
			continue
		}
		conn.SetDeadline(time.Now().Add(2 * time.Second))
		io.WriteString(conn, how)
		text, err := io.ReadAll(conn)
		conn.Close()
		if err == nil {
			answered++
			fmt.Fprintf(c.stdout, "%s\n%s", strings.TrimSuffix(filepath.Base(name), ".sock"), text)
		}
	}
	if answered == 0 {
		fmt.Fprintln(c.stderr, "ouro ps: no such program; programs that run with --debug are found")
		return exitFailure
	}
	return exitOK
}
