package wire_test

import (
	"testing"

	"autoeval/cmd/internal/clitest"
)

func TestMain(m *testing.M) { clitest.Main(m) }

func TestScripts(t *testing.T) { clitest.Scripts(t) }
