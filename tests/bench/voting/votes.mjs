// Prints how long the package “votes” takes for each method, the median of five.
import fs from 'node:fs'
import * as votes from 'votes'

const candidates = []
const ballots = []
for (const line of fs.readFileSync(process.argv[2], 'utf8').split('\n')) {
    const name = /^# ALTERNATIVE NAME (\d+)/.exec(line)
    if (name) candidates.push(name[1])
    if (!line || line[0] === '#') continue
    const colon = line.indexOf(':')
    const ranking = line.slice(colon + 1).split(',').map(option => [option.trim()])
    ballots.push({ ranking, weight: Number(line.slice(0, colon)) })
}

for (const method of ['Borda', 'Copeland', 'Minimax', 'Schulze', 'RankedPairs', 'InstantRunoff']) {
    const times = []
    for (let i = 0; i < 5; ++i) {
        const before = performance.now()
        const System = votes[method]
        const system = System.needsMatrix
            ? new System(votes.utils.matrixFromBallots(ballots, candidates))
            : new System({ candidates, ballots })
        system.ranking()
        times.push(performance.now() - before)
    }
    times.sort((a, b) => a - b)
    const name = `  npm votes 3.0.0, ${method}`.padEnd(70)
    console.log(`${name} ${times[2].toFixed(1).padStart(9)} ms`)
}
