export { answerRequest as analyse } from './document/answer.ts';
export { templateById } from './templates/index.ts';
