import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Begun last, one of these would be waited for alone: one is all work, the others mostly wait for servers to start. */
const LONGEST = ['tests/journeys/pages', 'tests/lifecycle/'];

const rank = ({ moduleId }: TestSpecification) => {
  const found = LONGEST.findIndex((part) => moduleId.includes(part));
  return found < 0 ? LONGEST.length : found;
};

/** The order in which the workers take the files. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}
