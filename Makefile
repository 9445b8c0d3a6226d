# The targets for daily work. `make` alone prints them.

.DEFAULT_GOAL := help
.PHONY: help run build test test-long bench bench-instructions bench-soak lint format check clean

VENV := .build/test-venv
PYTHON := $(VENV)/bin/python
# Arguments for `tracemill serve`, as in `make run ARGS="--config my.yaml"`.
ARGS ?=

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-18s %s\n", $$1, $$2 }' Makefile

run: build ## Install what the build needs, build a release and start the server (ARGS=…)
	@exec "$$(swift build -c release --show-bin-path)/tracemill" serve $(ARGS)

build: ## Install what the build needs and build a release
	@dev/install-build
	swift build -c release --product tracemill

check: ## Lint, and check the generated sources and the files under pipelines/
	@dev/install-build
	@dev/install-test
	dev/lint
	dev/generate-schema --check
	$(PYTHON) dev/check-schema
	dev/check-rules
	$(PYTHON) dev/check-dashboard.py
	$(PYTHON) dev/check-prices.py

# Black-box tests run by themselves: to start a program Foundation reads which descriptors are open, and of more than a
# thousand, as tests of the server have, it may read beyond its buffer's page and end all tests (seen with Swift 6.3.1).
test: check ## Run all checks and all tests, and compare instruction counts with their limits
	swift build -c release --product tracemill
	swift build -c release --product RoomBenchmarks
	Benchmarks/instructions
	swift test --parallel --skip BlackBoxTests
	TRACEMILL_BINARY="$$(swift build -c release --show-bin-path)/tracemill" \
		swift test --skip-build --parallel --filter BlackBoxTests

# Under the address sanitizer the properties keep both cores busy for minutes, longer than tests of the server, which
# have a limit, may wait for a turn: those run by themselves.
# No thread sanitizer: with it Swift 6.3.1 crashes on swift-collections ("Invalid bitcast" in BasicContainers).
test-long: test ## Also run the unit tests in their long form, optimized, and under the address sanitizer
	TRACEMILL_LONG_TESTS=1 swift test -c release -Xswiftc -enable-testing --scratch-path .build-long \
		--parallel --skip BlackBoxTests
	swift test --scratch-path .build-address --sanitize=address --parallel --skip BlackBoxTests --skip ServerTests
	swift test --scratch-path .build-address --sanitize=address --parallel --filter ServerTests

bench: ## Measure the server and its stages; tables on standard output, everything else on standard error
	@dev/install-build 1>&2
	@swift build -c release --product tracemill 1>&2
	@swift build -c release --product RoomBenchmarks 1>&2
	@Benchmarks/run

bench-instructions: ## Count instructions with valgrind and compare them with Benchmarks/instructions.json
	@dev/install-build 1>&2
	@swift build -c release --product RoomBenchmarks 1>&2
	@Benchmarks/instructions

bench-soak: ## Send 20 million spans that fill memory and print the memory used (takes minutes)
	@dev/install-build 1>&2
	@swift build -c release --product tracemill 1>&2
	@Benchmarks/soak

lint: ## Check the formatting of Swift, shell and Python sources
	dev/lint

format: ## Format the Swift sources
	swift format -i -p -r Sources Tests Benchmarks Package.swift

clean: ## Remove everything built or downloaded
	rm -rf .build .build-long .build-address
