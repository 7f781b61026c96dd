// Before each file of tests: where one test went, the next has not been.
import { afterEach } from 'vitest';
import { resetNavigation } from './navigation.fixtures';

afterEach(resetNavigation);
