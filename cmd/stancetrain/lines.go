package main

import (
	"bufio"
	"fmt"
	"os"
	"strings"
)

// eachLine calls read with each line of a file but those that start with #. Its errors tell the line.
func eachLine(file string, read func(line string) error) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	for n := 1; lines.Scan(); n++ {
		if strings.HasPrefix(lines.Text(), "#") {
			continue
		}
		if err := read(lines.Text()); err != nil {
			return fmt.Errorf("%s:%d: %w", file, n, err)
		}
	}
	return lines.Err()
}
