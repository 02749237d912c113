package main

import (
	"testing"

	"autoeval/cmd/internal/clitest"
)

func TestMain(m *testing.M) { clitest.ProcessMain(m) }

func TestScripts(t *testing.T) { clitest.Processes(t) }
